package com.logisav.mail.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a mail goes to, each address once: of several recipients with equal addresses across To, Cc and Bcc, the first stays, with its role.
 * Immutable; iterates in the order given.
 */
public final class Recipients implements Iterable<Recipient> {

    private static final Recipients NONE = new Recipients(List.of());

    private final List<Recipient> all;

    private Recipients(List<Recipient> all) {
        this.all = all;
    }

    /** Nobody. */
    public static Recipients none() {
        return NONE;
    }

    /** These, each address once. */
    public static Recipients of(Collection<Recipient> recipients) {
        Map<EmailAddress, Recipient> byAddress = new LinkedHashMap<>();
        recipients.forEach(recipient -> byAddress.putIfAbsent(recipient.address(), recipient));
        return new Recipients(List.copyOf(byAddress.values()));
    }

    /** These, each address once. */
    public static Recipients of(Recipient... recipients) {
        return of(List.of(recipients));
    }

    /** These and one more; unchanged where its address is here already. */
    public Recipients with(Recipient recipient) {
        List<Recipient> more = new ArrayList<>(all);
        more.add(recipient);
        return of(more);
    }

    /** These without the one of this address. */
    public Recipients without(EmailAddress address) {
        return new Recipients(all.stream().filter(recipient -> !recipient.address().equals(address)).toList());
    }

    /** Those in this role, in order. */
    public List<Recipient> in(RecipientRole role) {
        return all.stream().filter(recipient -> recipient.role() == role).toList();
    }

    /** All of them, unmodifiable, in order. */
    public List<Recipient> all() {
        return all;
    }

    /** The one of this address. */
    public Optional<Recipient> find(EmailAddress address) {
        return all.stream().filter(recipient -> recipient.address().equals(address)).findFirst();
    }

    /** Whether this address is among them. */
    public boolean contains(EmailAddress address) {
        return find(address).isPresent();
    }

    /** How many. */
    public int size() {
        return all.size();
    }

    /** Whether there is nobody. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public Iterator<Recipient> iterator() {
        return all.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipients that && that.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return "Recipients[to=" + in(RecipientRole.TO).size() + ", cc=" + in(RecipientRole.CC).size()
            + ", bcc=" + in(RecipientRole.BCC).size() + "]";
    }
}
