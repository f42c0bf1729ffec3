package org.portalprobe.crawler.artifact;

/**
 * Why a slot of an artifact is empty.
 *
 * @param attribution whose fault, as far as it was confirmed; {@link Attribution#UNDETERMINED} while it was not
 * @param detail for a person: what, where, how often tried; never secrets
 */
public record Fault(Cause cause, Attribution attribution, String detail) {

    /** A fault whose attribution is the cause's own: for causes that a second look confirmed or that need none. */
    public static Fault of(Cause cause, String detail) {
        return new Fault(cause, cause.attribution(), detail);
    }

    /** A fault seen once only, or without a control: nobody is blamed yet. */
    public static Fault unconfirmed(Cause cause, String detail) {
        Attribution known = cause.attribution() == Attribution.PORTAL ? Attribution.UNDETERMINED : cause.attribution();
        return new Fault(cause, known, detail);
    }
}
