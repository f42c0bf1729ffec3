package org.portalprobe.reports.ledger;

import java.nio.file.Path;
import org.portalprobe.reports.store.StoreSettings;

class H2LedgerTest extends LedgerContract {

    @Override
    StoreSettings fresh(Path folder) {
        return StoreSettings.inFolder(folder);
    }
}
