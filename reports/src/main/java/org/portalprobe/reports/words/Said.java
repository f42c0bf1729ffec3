package org.portalprobe.reports.words;

/**
 * Something said in the reader's language.
 *
 * @param text one or more sentences
 * @param technical a detail for technicians, in English; empty where there is none. Outputs mark it as what it is.
 */
public record Said(String text, String technical) {

    static Said plainly(String text) {
        return new Said(text, "");
    }

    /** Two things said one after the other; the first technical detail stands for both. */
    Said then(Said next) {
        return new Said(text + " " + next.text, technical.isEmpty() ? next.technical : technical);
    }

    /** The same about something named. */
    Said of(String name) {
        return new Said(name + ": " + text, technical);
    }
}
