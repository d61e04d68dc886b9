package com.logisav.examples.fieldservice.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.JournalValues;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

// docs/web-hosts.md start
/** The journal of all nodes: one table, one row for each attempt. Plain JDBC and the SQL of the standard. */
public final class JdbcJournal implements MailJournal {

    /** Made once, with the application's other tables. Its two keys are what lets a mail leave once. */
    public static final String TABLE = """
        CREATE TABLE mail_journal (
          tenant VARCHAR(255) NOT NULL, review VARCHAR(255) NOT NULL, attempt INTEGER NOT NULL,
          record_type VARCHAR(64) NOT NULL, record_id VARCHAR(255) NOT NULL, place INTEGER NOT NULL,
          started TIMESTAMP WITH TIME ZONE NOT NULL, entry CLOB NOT NULL,
          PRIMARY KEY (tenant, review, attempt), UNIQUE (tenant, record_type, record_id, place))""";

    private final ObjectMapper json = new ObjectMapper();
    private final DataSource database;

    /** A journal in this database, which has the table. */
    public JdbcJournal(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
        String tenant = context.tenant().id();
        String review = entry.attempt().review().value();
        MailableRef about = entry.manifest().about();
        try {
            update("INSERT INTO mail_journal (tenant, review, attempt, record_type, record_id, place, started, entry) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", tenant, review, entry.attempt().number(), about.type().name(), about.id(), entry.place(),
                entry.startedAt().atOffset(ZoneOffset.UTC), written(entry));
            return Optional.empty();
        } catch (IllegalStateException e) {
            // Each database has its own way to say that a key is taken; the table knows who has it. Where nobody has, something else failed.
            return Optional.of(select("WHERE tenant = ? AND (review = ? AND attempt = ? OR record_type = ? AND record_id = ? AND place = ?)",
                tenant, review, entry.attempt().number(), about.type().name(), about.id(), entry.place()).stream().findFirst().orElseThrow(() -> e));
        }
    }

    @Override
    public void finished(JournalEntry entry, MailContext context) {
        update("UPDATE mail_journal SET entry = ? WHERE tenant = ? AND review = ? AND attempt = ?",
            written(entry), context.tenant().id(), entry.attempt().review().value(), entry.attempt().number());
    }

    @Override
    public List<JournalEntry> attempts(ReviewId review, MailContext context) {
        return select("WHERE tenant = ? AND review = ? ORDER BY attempt", context.tenant().id(), review.value());
    }

    @Override
    public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
        List<JournalEntry> found = select("WHERE tenant = ? AND record_type = ? AND record_id = ? "
            + "ORDER BY place DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
            context.tenant().id(), about.type().name(), about.id(), page.offset(), page.size() + 1);
        return new Page<>(found.stream().limit(page.size()).toList(), found.size() > page.size());
    }

    private void update(String sql, Object... values) {
        int rows = run(sql, PreparedStatement::executeUpdate, values);
        if (rows != 1) {
            throw new IllegalStateException("the journal has no such attempt");
        }
    }

    private List<JournalEntry> select(String where, Object... values) {
        return run("SELECT entry FROM mail_journal " + where, statement -> {
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(read(rows.getString(1)));
                }
            }
            return entries;
        }, values);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** On a connection of its own that commits at once: a claim stays, whatever becomes of a transaction of the caller. */
    private <T> T run(String sql, Work<T> work, Object... values) {
        try (Connection own = database.getConnection(); PreparedStatement statement = own.prepareStatement(sql)) {
            own.setAutoCommit(true);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal's table does not answer", e);
        }
    }

    private String written(JournalEntry entry) {
        try {
            return json.writeValueAsString(entry.values().asMap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JournalEntry read(String text) {
        try {
            return JournalValues.of(json.readValue(text, new TypeReference<Map<String, Object>>() {})).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
// docs/web-hosts.md end
