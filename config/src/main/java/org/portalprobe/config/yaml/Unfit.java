package org.portalprobe.config.yaml;

/** A text that cannot be what its place asks for; says what is wrong and what would be right. */
public final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String wanted;

    public Unfit(String problem, String wanted) {
        super(problem, null, false, false);
        this.wanted = wanted;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }

    public String wanted() {
        return wanted;
    }
}
