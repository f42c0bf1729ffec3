package org.portalprobe.scheduler.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.portalprobe.config.Language;

/** What commands say to the person at the terminal, in that person's language. */
public final class Words {

    private final ResourceBundle bundle;

    public Words(Language language) {
        this(language, "progress");
    }

    /** @param subject names one of this package's bundles */
    public Words(Language language, String subject) {
        this.bundle = ResourceBundle.getBundle(
                "org.portalprobe.scheduler." + subject,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
