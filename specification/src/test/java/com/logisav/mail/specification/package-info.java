/** What the product does, one class per topic, told by tests that use it as a host would. */
@NullMarked
package com.logisav.mail.specification;

import org.jspecify.annotations.NullMarked;
