package com.logisav.mail.specification.host;

/** Stands between the library and every class of the host's. */
interface Between {

    /** What the library gets in place of the host's implementation of an SPI. */
    <T> T stand(Class<T> spi, T answers);
}
