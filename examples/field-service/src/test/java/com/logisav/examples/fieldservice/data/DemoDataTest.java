package com.logisav.examples.fieldservice.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Invoice;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private final Database database = DemoData.fill();
    private final CompanyRecords thermalis = database.of(DemoData.THERMALIS);

    @Test
    void a_company_has_clients_with_several_addresses_and_one_without_any() {
        List<Client> clients = thermalis.clients().all();

        assertThat(clients).hasSizeGreaterThanOrEqualTo(8);
        assertThat(clients).filteredOn(client -> client.contacts().size() > 1).hasSizeGreaterThanOrEqualTo(3);
        assertThat(clients).filteredOn(client -> client.contacts().isEmpty()).hasSize(1);
    }

    @Test
    void it_has_twenty_invoices_each_above_a_thousand_euros() {
        assertThat(thermalis.invoices().all()).hasSize(20).extracting(Invoice::total)
            .allSatisfy(total -> assertThat(total).isGreaterThan(new BigDecimal("1000")));
    }

    @Test
    void two_companies_use_equal_keys_for_different_records() {
        CompanyRecords other = database.of(DemoData.ALPES_LEVAGE);

        assertThat(other.invoices().get("F-2026-0042").client().name())
            .isNotEqualTo(thermalis.invoices().get("F-2026-0042").client().name());
        assertThat(other.files().get("501").name()).isNotEqualTo(thermalis.files().get("501").name());
    }

    @Test
    void totals_are_rounded_once_for_each_rate() {
        Invoice mixed = thermalis.invoices().get("F-2026-0042");

        assertThat(mixed.totals().net()).isEqualByComparingTo("9635.00");
        assertThat(mixed.total()).isEqualByComparingTo("11562.00");
        assertThat(mixed.netToPay()).isEqualByComparingTo("8562.00");
    }
}
