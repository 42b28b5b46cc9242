package org.gongjian.query.platform.folding;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A table that is being filled, in one transaction. */
final class CopyTarget implements AutoCloseable {
    /** Signature, flags and extension: nothing special. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final byte[] TRAILER = {-1, -1};

    private final BulkFold fold;
    private final Connection connection;
    private final CopyIn copy;

    private CopyTarget(BulkFold fold, Connection connection, CopyIn copy) {
        this.fold = fold;
        this.connection = connection;
        this.copy = copy;
    }

    /** @param seen whether somebody may read the table meanwhile; where nobody does, rows are written as if they were old already */
    static CopyTarget open(BulkFold fold, DataSource pool, boolean seen) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            connection.setAutoCommit(false);
            if (!seen) {
                truncate(fold, connection);
            }
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + fold.target() + " FROM STDIN (FORMAT binary" + (seen ? ")" : ", FREEZE)"));
            copy.writeToCopy(HEADER, 0, HEADER.length);
            return new CopyTarget(fold, connection, copy);
        } catch (SQLException | RuntimeException unopened) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
            throw unopened;
        }
    }

    /** The licence to freeze: rows of which nobody has to find out again that all may see them. */
    private static void truncate(BulkFold fold, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE " + fold.target().substring(0, fold.target().indexOf(' ')));
        }
    }

    BulkFold fold() {
        return fold;
    }

    /** From several threads, one after the other. */
    synchronized void write(byte[] rows) throws SQLException {
        copy.writeToCopy(rows, 0, rows.length);
    }

    synchronized void finish() throws SQLException {
        copy.writeToCopy(TRAILER, 0, TRAILER.length);
        copy.endCopy();
        connection.commit();
    }

    @Override
    public synchronized void close() throws SQLException {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
