package org.gongjian.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongjian.app.access.OperatorKey;
import org.gongjian.app.database.Database;
import org.gongjian.app.options.Options;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.Migrations;
import org.gongjian.store.keys.KeyFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole product in one role, as the command line starts it, over a test's database and keys. */
public final class ProductUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext spring;

    public ProductUnderTest(TestDatabase database, KeyFile keys, String... words) {
        Path folder = folder();
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--data", folder.toString()));
        Options options = Options.parse(all.toArray(String[]::new));
        List<Class<?>> sides = new ArrayList<>(List.of(WebSide.class));
        sides.addAll(Sides.of(options));
        Database started = new Database(
                database.jdbcUrl(),
                database.ownerCredentials(),
                database.appendCredentials(),
                database.viewCredentials(),
                null);
        started.migrate();
        SpringApplication application = new SpringApplication(sides.toArray(Class<?>[]::new));
        application.setDefaultProperties(Map.of("server.port", 0, "logging.threshold.console", "WARN"));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Options.class, () -> options);
            beans.registerBean(Database.class, () -> started, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(KeyFile.class, () -> keys);
            beans.registerBean(OperatorKey.class, () -> OperatorKey.leaveIn(folder.resolve("operator.key")));
        });
        spring = application.run();
    }

    /** A database as a first start leaves it. */
    public static TestDatabase database() {
        return TestDatabase.fresh("product", owner -> Migrations.run(owner, Gongjian.catalogue()));
    }

    public <T> T bean(Class<T> type) {
        return spring.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return spring.getBean(name, type);
    }

    public URI address(String path) {
        int port = ((ServletWebServerApplicationContext) spring).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gongjian-product");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        spring.close();
    }
}
