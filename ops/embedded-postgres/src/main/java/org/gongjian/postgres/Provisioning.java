package org.gongjian.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Makes a PostgreSQL server ready for the product, as its superuser: the three roles, the database, what the start asserts.
 * May be repeated. The only place, with the migrations, where more than the three roles is used.
 */
public final class Provisioning {
    private static final int OLDEST = 170000;

    private Provisioning() {}

    /**
     * Provisions roles and one database.
     *
     * @param superuser gives a superuser's connections to a database by name; asked for {@code postgres} and the new one
     */
    public static void provision(Function<String, DataSource> superuser, String database, Passwords passwords) {
        if (!database.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "a database name of small letters, digits and _ is needed, not " + database);
        }
        DataSource maintenance = superuser.apply("postgres");
        roles(maintenance, passwords);
        database(maintenance, database);
        inside(superuser.apply(database));
    }

    /** The three roles with these passwords and their time limits. */
    static void roles(DataSource maintenance, Passwords passwords) {
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            refuseOlder(statement);
            for (Credentials role :
                    List.of(passwords.ownerCredentials(), passwords.appendCredentials(), passwords.viewCredentials())) {
                if (!any(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role.user() + "'")) {
                    statement.execute("CREATE ROLE " + role.user() + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
                }
                // hashed here: the password itself never travels and never stands in a statement
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
            }
            // A reader forgets a gap after 60 s; whatever may still fill one must be over long before that.
            statement.execute("ALTER ROLE " + Passwords.APPEND + " SET transaction_timeout = '10s'");
            statement.execute("ALTER ROLE " + Passwords.APPEND + " SET idle_in_transaction_session_timeout = '8s'");
            statement.execute("ALTER ROLE " + Passwords.VIEW + " SET idle_in_transaction_session_timeout = '60s'");
        } catch (SQLException e) {
            throw new IllegalStateException("the roles could not be provisioned", e);
        }
    }

    private static void database(DataSource maintenance, String name) {
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            if (!any(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name
                        + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' OWNER " + Passwords.OWNER);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute(
                    "GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + Passwords.APPEND + ", " + Passwords.VIEW);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " could not be provisioned", e);
        }
    }

    private static void inside(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public");
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public");
            statement.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            assertReadsChinese(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be provisioned", e);
        }
    }

    /** In a locale that knows no Chinese letters every search by parts of words finds nothing, and says nothing. */
    private static void assertReadsChinese(Statement statement) throws SQLException {
        if (!any(statement, "SELECT 1 WHERE cardinality(show_trgm('路灯')) > 0")) {
            throw new IllegalStateException(
                    "this database does not take 路灯 for letters: it needs UTF8 and a UTF-8 locale (C.UTF-8)");
        }
    }

    private static void refuseOlder(Statement statement) throws SQLException {
        if (!any(statement, "SELECT 1 WHERE current_setting('server_version_num')::int >= " + OLDEST)) {
            throw new IllegalStateException(
                    "PostgreSQL 17 or newer is needed: older ones cannot limit the time of a transaction");
        }
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
