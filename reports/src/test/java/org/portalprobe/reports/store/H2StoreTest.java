package org.portalprobe.reports.store;

import java.nio.file.Path;

class H2StoreTest extends StoreContract {

    @Override
    StoreSettings fresh(Path folder) {
        return StoreSettings.inFolder(folder.resolve("kho dữ liệu"));
    }

    @Override
    StoreSettings other(Path folder) {
        return Postgres.fresh(folder);
    }
}
