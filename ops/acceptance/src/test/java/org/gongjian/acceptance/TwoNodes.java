package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command node and a query node over one database, and what stands before them in production. */
final class TwoNodes implements AutoCloseable {

    private final Path folder;
    private final Product commands;
    private final Product queries;
    private final SplittingProxy proxy;

    private TwoNodes(Path folder, Product commands, Product queries, SplittingProxy proxy) {
        this.folder = folder;
        this.commands = commands;
        this.queries = queries;
        this.proxy = proxy;
    }

    /** The command node brings the database; the query node is told where it is. */
    static TwoNodes start(StoryClock clock) {
        try {
            Path folder = Files.createTempDirectory("gongjian-two-nodes");
            Path data = folder.resolve("commands");
            Product commands = Product.start(
                    folder,
                    "--role=command",
                    "--data=" + data,
                    "--demo-date=" + Setting.DEMONSTRATION_DAY,
                    "--gongjian.test.clock-file=" + clock.file());
            commands.awaitTold();
            Product queries = Product.start(
                    folder,
                    "--role=query",
                    "--data=" + folder.resolve("queries"),
                    "--url=jdbc:postgresql://localhost:" + databasePort(data) + "/gongjian",
                    "--password-file=" + data.resolve("postgres").resolve("passwords"),
                    "--key-file=" + data.resolve("keys").resolve("master.key"),
                    "--gongjian.test.clock-file=" + clock.file());
            queries.awaitReady();
            return new TwoNodes(folder, commands, queries, new SplittingProxy(commands.address(), queries.address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL writes it into the fourth line of its process file. */
    static int databasePort(Path data) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postgres").resolve("cluster").resolve("postmaster.pid"))
                        .get(3)
                        .strip());
    }

    URI address() {
        return proxy.address();
    }

    @Override
    public void close() {
        proxy.close();
        queries.close();
        commands.close();
        Folders.delete(folder);
    }
}
