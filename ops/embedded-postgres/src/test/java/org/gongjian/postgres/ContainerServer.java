package org.gongjian.postgres;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A container; removed by its own reaper when the JVM is gone. */
final class ContainerServer {
    private ContainerServer() {}

    static boolean answers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource")
    static TestServer start() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withUsername("postgres")
                .withPassword("test-superuser")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8");
        container.start();
        return GivenServer.of("jdbc:postgresql://%s:%d/postgres?user=postgres&password=test-superuser"
                .formatted(container.getHost(), container.getMappedPort(5432)));
    }
}
