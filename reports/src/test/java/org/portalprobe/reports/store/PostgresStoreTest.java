package org.portalprobe.reports.store;

import java.nio.file.Path;

class PostgresStoreTest extends StoreContract {

    @Override
    StoreSettings fresh(Path folder) {
        return Postgres.fresh(folder);
    }

    @Override
    StoreSettings other(Path folder) {
        return StoreSettings.inFolder(folder);
    }
}
