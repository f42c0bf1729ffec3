package org.portalprobe.reports.block;

/**
 * What an imported EMC figure counts. Ratios of 2022 and 2024 carry alike names and mean different things: those of 2022 look at
 * services of levels 3 and 4 and at dossiers processed, those of 2024 at all online services and at dossiers submitted. Each has
 * texts {@code emc.<name>.…}: name, formula, titles, headings.
 */
public enum EmcMeasure {
    /** Visits to the information portal. */
    VISITS(false),
    /** Level 3 and 4 services with online dossiers / level 3 and 4 services with any dossiers. */
    ONLINE_SERVICES_2022(true),
    /** Dossiers of level 3 and 4 services processed online / all dossiers of procedures. */
    PROCESSED_ONLINE_2022(true),
    /** Online services with online dossiers / online services with any dossiers. */
    ONLINE_SERVICES_2024(true),
    /** Dossiers submitted online / all dossiers of public services. */
    SUBMITTED_ONLINE_2024(true),
    /** Dossiers handled online from end to end / all dossiers of public services. */
    END_TO_END_2024(true);

    private final boolean ratio;

    EmcMeasure(boolean ratio) {
        this.ratio = ratio;
    }

    public boolean isRatio() {
        return ratio;
    }

    /** Key of one of its texts. */
    String key(String text) {
        return "emc." + name() + "." + text;
    }
}
