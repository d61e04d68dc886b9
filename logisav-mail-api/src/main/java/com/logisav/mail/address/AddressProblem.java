package com.logisav.mail.address;

import com.logisav.mail.Worded;
import java.util.Map;

/** Why a text is not an address that mail can be sent to. */
public enum AddressProblem implements Worded {
    /** Nothing there. */
    ADDRESS_EMPTY,
    /** No {@code @}, or nothing before or after it. */
    ADDRESS_WITHOUT_AT,
    /** A control character, line or paragraph separator, or an invisible formatting character: the stuff of injected headers. */
    ADDRESS_CONTROL_CHARACTER,
    /** A character or a sequence that RFC 5321 does not allow unquoted, such as a space, a comma or two dots. */
    ADDRESS_SYNTAX,
    /** A quoted local part ({@code "a b"@example.org}): allowed by RFC 5321, read differently by many programs. */
    ADDRESS_QUOTED,
    /** Letters outside ASCII before the {@code @}: needs SMTPUTF8 (RFC 6531), which few servers offer. */
    ADDRESS_NON_ASCII_LOCAL_PART,
    /** A domain without a dot (other than {@code localhost}), or an address literal. */
    ADDRESS_DOMAIN_INCOMPLETE,
    /** A domain that is not one: empty or overlong labels, misplaced hyphens. */
    ADDRESS_DOMAIN_SYNTAX,
    /** A domain whose letters are mapped differently by different standards (ß, final sigma, joiners), so that the mail may go elsewhere. */
    ADDRESS_DOMAIN_AMBIGUOUS,
    /** More than 64 octets before the {@code @}, or 254 in all (RFC 5321, section 4.5.3.1). */
    ADDRESS_TOO_LONG;

    @Override
    public String code() {
        return name();
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of();
    }
}
