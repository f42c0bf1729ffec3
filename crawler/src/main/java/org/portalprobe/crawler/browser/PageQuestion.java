package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.google.gson.JsonObject;
import org.portalprobe.crawler.artifact.Cause;

/**
 * Asks the page's own document by CDP: with a bound after which the script is ended, and with the console's knowledge of who
 * listens to which event.
 */
final class PageQuestion {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new Jdk8Module()).build();
    private static final int MILLIS = 4_000;

    private final OpenPage page;

    PageQuestion(OpenPage page) {
        this.page = page;
    }

    /** The value of an expression. */
    String ask(String expression) {
        JsonObject question = new JsonObject();
        question.addProperty("expression", expression);
        question.addProperty("includeCommandLineAPI", true);
        question.addProperty("returnByValue", true);
        question.addProperty("silent", true);
        question.addProperty("timeout", MILLIS);
        JsonObject answer = page.cdp().send("Runtime.evaluate", question);
        JsonObject result = answer.getAsJsonObject("result");
        if (answer.has("exceptionDetails") || !result.has("value")) {
            String said = result.has("description") ? result.get("description").getAsString() : answer.toString();
            throw PageFault.unconfirmed(
                    Cause.AUDIT_FAILED,
                    "the page could not be asked: " + said.substring(0, Math.min(300, said.length())));
        }
        return result.get("value").getAsString();
    }

    /** The value of an expression that answers JSON text, as a record of ours. */
    <T> T ask(String expression, TypeReference<T> type) {
        try {
            return read(ask(expression), type);
        } catch (JsonProcessingException broken) {
            throw PageFault.unconfirmed(
                    Cause.AUDIT_FAILED, "the page's answer cannot be read: " + broken.getOriginalMessage());
        }
    }

    static <T> T read(String json, TypeReference<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    static String quoted(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("text must always be writable", bug);
        }
    }
}
