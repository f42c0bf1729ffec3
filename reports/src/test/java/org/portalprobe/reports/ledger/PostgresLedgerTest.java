package org.portalprobe.reports.ledger;

import java.nio.file.Path;
import org.portalprobe.reports.store.Postgres;
import org.portalprobe.reports.store.StoreSettings;

class PostgresLedgerTest extends LedgerContract {

    @Override
    StoreSettings fresh(Path folder) {
        return Postgres.fresh(folder);
    }
}
