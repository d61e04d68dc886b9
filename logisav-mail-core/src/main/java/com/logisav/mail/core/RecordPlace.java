package com.logisav.mail.core;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailableRef;

/**
 * Where in a record a lambda was asked, for the report when it fails: {@code lines[2].quantity of invoice#4711}.
 *
 * @param recordClass the host's class
 * @param ref         the record
 * @param path        the part of it; empty for the record itself
 */
record RecordPlace(Class<?> recordClass, MailableRef ref, String path) {

    private static final String SPI = "RecordType";

    static RecordPlace of(Class<?> recordClass, MailableRef ref) {
        return new RecordPlace(recordClass, ref, "");
    }

    RecordPlace at(String part) {
        return new RecordPlace(recordClass, ref, path.isEmpty() ? part : path + "." + part);
    }

    RecordPlace element(int index) {
        return new RecordPlace(recordClass, ref, path + "[" + index + "]");
    }

    HostDefectException threw(Throwable cause) {
        return HostDefectException.threw(SPI, recordClass.getName(), about(), cause).about(ref.toString());
    }

    HostDefectException returnedNull(String advice) {
        return HostDefectException.returnedNull(SPI, recordClass.getName(), about(), advice).about(ref.toString());
    }

    HostDefectException brokeContract(String what) {
        return HostDefectException.brokeContract(SPI, recordClass.getName(), about(), what).about(ref.toString());
    }

    private String about() {
        return path.isEmpty() ? ref.toString() : path + " of " + ref;
    }
}
