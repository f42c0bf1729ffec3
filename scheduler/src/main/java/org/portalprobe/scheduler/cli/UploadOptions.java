package org.portalprobe.scheduler.cli;

import picocli.CommandLine.Option;

/** What every import is told besides its table. */
public final class UploadOptions {

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who vouches for the import; kept with every row (default: the user of this machine).")
    private String by = "";

    @Option(names = "--dry-run", description = "Only check the file; nothing is stored.")
    private boolean dryRun;

    /** Who answers for what is handed in. */
    public String by() {
        return by;
    }

    public boolean dryRun() {
        return dryRun;
    }
}
