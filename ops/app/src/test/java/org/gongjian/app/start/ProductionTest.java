package org.gongjian.app.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongjian.app.options.Options;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.Test;

class ProductionTest {

    @Test
    void production_does_not_start_over_accounts_whose_password_everybody_knows() {
        try (TestDatabase database = ProductUnderTest.database()) {
            KeyFile keys = KeyFile.random();
            new ProductUnderTest(database, keys, "--role", "command").close();
            assertThatThrownBy(() -> new ProductUnderTest(
                            database, keys, "--role", "command", "--production", "--url", "jdbc:postgresql://given/db"))
                    .hasRootCauseInstanceOf(Options.Unusable.class);
        }
    }
}
