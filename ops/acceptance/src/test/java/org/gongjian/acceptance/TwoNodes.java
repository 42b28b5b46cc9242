package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command node and a query node beside another process on its database, and what stands before them in production. */
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

    /** @param data of the process that brings the database */
    static TwoNodes start(Path data, StoryClock clock) {
        try {
            Path folder = Files.createTempDirectory("gongjian-two-nodes");
            Product commands = node("command", folder, data, clock);
            Product queries = node("query", folder, data, clock);
            return new TwoNodes(folder, commands, queries, new SplittingProxy(commands.address(), queries.address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Product node(String role, Path folder, Path data, StoryClock clock) throws IOException {
        return Product.start(
                folder,
                "--role=" + role,
                "--data=" + folder.resolve(role),
                "--url=jdbc:postgresql://localhost:" + databasePort(data) + "/gongjian",
                "--password-file=" + data.resolve("postgres").resolve("passwords"),
                "--key-file=" + data.resolve("keys").resolve("master.key"),
                "--gongjian.test.clock-file=" + clock.file());
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
