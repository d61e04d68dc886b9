package com.logisav.examples.fieldservice.documents;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.PostalAddress;
import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** What stands on every document of a company: head, the client's address where a window envelope shows it, foot. */
final class Letterhead {

    private static final float WINDOW_X = 320;
    private static final float WINDOW_Y = 148;

    private final Sheet sheet;
    private final Company company;
    private final Formats formats;

    Letterhead(Sheet sheet, Company company, Formats formats) {
        this.sheet = sheet;
        this.company = company;
        this.formats = formats;
    }

    /** Draws the head with the document's title, and the facts below it. */
    void head(String title, List<String> facts) throws IOException {
        sheet.fill(Ink.PETROL, 0, 0, Sheet.WIDTH, 7);
        sheet.fill(Ink.AMBER, 0, 7, Sheet.WIDTH, 1.6f);
        // First, so that whoever reads the page aloud or searches its text learns at once what it is.
        sheet.textEndingAt(Ink.TITLE, Sheet.RIGHT, 46, title);
        sheet.text(Ink.LETTERHEAD, Sheet.LEFT, 58, company.name());
        sheet.text(Ink.SMALL, Sheet.LEFT, 71, company.trade());
        sheet.lines(Ink.SMALL, Sheet.LEFT, 88,
            List.of(company.address().street(), company.address().cityLine(), formats.word("phone") + " " + company.phone()));
        float y = 72;
        for (String fact : facts) {
            sheet.textEndingAt(Ink.BODY, Sheet.RIGHT, y, fact);
            y += 13;
        }
    }

    void addressee(Client client) throws IOException {
        PostalAddress address = client.address();
        sheet.fill(Ink.TINT, WINDOW_X, WINDOW_Y, Sheet.RIGHT - WINDOW_X, 68);
        sheet.fill(Ink.AMBER, WINDOW_X, WINDOW_Y, 2.5f, 68);
        sheet.text(new Ink(11, Ink.Weight.BOLD, Ink.TEXT), WINDOW_X + 14, WINDOW_Y + 22, client.name());
        sheet.lines(new Ink(10, Ink.Weight.REGULAR, Ink.TEXT), WINDOW_X + 14, WINDOW_Y + 38, List.of(address.street(), address.cityLine()));
    }

    /** Draws the foot of all pages; last, because only then is it known how many there are. */
    void feet() throws IOException {
        int pages = sheet.pages();
        for (int page = 0; page < pages; page++) {
            sheet.returnTo(page);
            sheet.rule(Ink.HAIRLINE, Sheet.LEFT, Sheet.RIGHT, Sheet.HEIGHT - 52);
            Ink foot = new Ink(7, Ink.Weight.REGULAR, Ink.FAINT);
            sheet.text(foot, Sheet.LEFT, Sheet.HEIGHT - 39, company.name() + " · " + company.registration());
            sheet.textEndingAt(foot, Sheet.RIGHT, Sheet.HEIGHT - 39, formats.word("page", page + 1, pages));
            sheet.fill(Ink.PETROL, 0, Sheet.HEIGHT - 7, Sheet.WIDTH, 7);
        }
    }

    /** A line of white letters on the company's colour, for the one number that matters. */
    void emphasis(float x, float y, String label, String value) throws IOException {
        sheet.fill(Ink.PETROL, x, y, Sheet.RIGHT - x, 28);
        sheet.text(new Ink(10, Ink.Weight.BOLD, Color.WHITE), x + 10, y + 18, label);
        sheet.textEndingAt(Ink.TOTAL, Sheet.RIGHT - 8, y + 18.5f, value);
    }
}
