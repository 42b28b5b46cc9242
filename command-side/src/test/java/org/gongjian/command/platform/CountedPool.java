package org.gongjian.command.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** A pool that counts what each thread asks the database. */
public final class CountedPool {
    private final ThreadLocal<Integer> asked = ThreadLocal.withInitial(() -> 0);
    private final DataSource pool;

    public CountedPool(DataSource pool) {
        this.pool = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = invoked(() -> method.invoke(pool, arguments));
                    return answer instanceof Connection connection ? counted(connection) : answer;
                });
    }

    public DataSource pool() {
        return pool;
    }

    /** How many statements this thread prepares meanwhile. */
    public int statements(Runnable work) {
        int before = asked.get();
        work.run();
        return asked.get() - before;
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        asked.set(asked.get() + 1);
                    }
                    return invoked(() -> method.invoke(connection, arguments));
                });
    }

    private static Object invoked(Callable<Object> call) throws Throwable {
        try {
            return call.call();
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
