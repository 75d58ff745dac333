package org.ipcoop.indicators.ingestion;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database whose commits often fail: half of those before anything is stored, half after, as when the connection is lost
 * while the answer is on its way. A fake, because the point is the failure.
 */
final class FlakyDataSource {
    private final DataSource real;
    private final Random random;
    final AtomicInteger lostBefore = new AtomicInteger();
    final AtomicInteger lostAfter = new AtomicInteger();

    FlakyDataSource(DataSource real, long seed) {
        this.real = real;
        this.random = new Random(seed);
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? connection(real.getConnection())
                        : call(real, method, arguments));
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("commit")) {
                return call(connection, method, arguments);
            }
            int fate = random.nextInt(4);
            if (fate == 0) {
                lostBefore.incrementAndGet();
                throw new SQLException("connection lost before commit", "08006");
            }
            connection.commit();
            if (fate == 1) {
                lostAfter.incrementAndGet();
                throw new SQLException("connection lost after commit", "08006");
            }
            return null;
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FlakyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
