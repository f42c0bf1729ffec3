package org.portalprobe.scheduler.gate;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.portalprobe.config.Language;

/** What the gate says while it works, in the language of who watches. */
final class Talk {

    private final ResourceBundle bundle;

    Talk(Language language) {
        this.bundle = ResourceBundle.getBundle(
                "org.portalprobe.scheduler.gate.talk",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
