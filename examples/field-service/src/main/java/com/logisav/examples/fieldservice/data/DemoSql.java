package com.logisav.examples.fieldservice.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An SQL database in memory, which is there until it is closed. */
public final class DemoSql implements AutoCloseable {

    private final String url;
    private final Connection first;

    private DemoSql(String url, Connection first) {
        this.url = url;
        this.first = first;
    }

    /** A database that begins with these statements. */
    public static DemoSql with(String... statements) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try {
            DemoSql database = new DemoSql(url, source(url).getConnection());
            for (String each : statements) {
                database.execute(each);
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("no database in memory", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = first.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The way of one node to it. */
    public DataSource source() {
        return source(url);
    }

    private static DataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    /** A database in memory is gone with its last connection. */
    @Override
    public void close() {
        try {
            first.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory does not end", e);
        }
    }
}
