package com.logisav.mail.testkit.assertion;

import com.logisav.mail.address.AddressProblem;
import com.logisav.mail.address.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares addresses as the library does: in whatever case, domains readable or as A-labels. What is no address is compared as a text. */
final class Addresses {

    /** As a header has it: {@code "Lefèvre, Anne" <anne@client.example>}. */
    private static final Pattern WITH_NAME = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+@[^<>]+)>\\s*");

    private Addresses() {}

    /**
     * This address in a sentence, as a person reads it.
     *
     * @throws MistakenSentence where it is none: the sentence would be false of every mail
     */
    static String said(String sentence, String address) {
        Optional<AddressProblem> problem = EmailAddress.problemOf(MistakenSentence.unlessGiven(sentence, address));
        Matcher named = WITH_NAME.matcher(address);
        if (problem.isPresent() && named.matches()) {
            throw new MistakenSentence(sentence + ": give the address alone, \"" + named.group(2)
                + "\"; what it is named, say with named(\"" + named.group(2) + "\", \"" + named.group(1) + "\")");
        } else if (problem.isPresent()) {
            throw new MistakenSentence(
                sentence + ": \"" + address + "\" is not an address that mail can be sent to (" + problem.get() + ")");
        }
        return readable(address);
    }

    static String readable(String address) {
        return EmailAddress.problemOf(address).isEmpty() ? EmailAddress.of(address).readable() : address;
    }

    static List<String> readable(List<String> addresses) {
        return addresses.stream().map(Addresses::readable).toList();
    }

    static boolean same(String one, String other) {
        return compared(one).equals(compared(other));
    }

    static boolean same(List<String> some, List<String> others) {
        return some.stream().map(Addresses::compared).toList().equals(others.stream().map(Addresses::compared).toList());
    }

    private static String compared(String address) {
        return EmailAddress.problemOf(address).isEmpty() ? EmailAddress.of(address).normalized() : address;
    }
}
