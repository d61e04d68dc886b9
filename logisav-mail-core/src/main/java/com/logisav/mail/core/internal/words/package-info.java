/**
 * Templates and what people wrote in, words as they may leave out: merged ({@code WordMerger}), cleaned ({@code CleanWords}), with what is
 * wrong with them ({@code TextAlerts}), and a template's mistakes before it is saved ({@code ProofReader}).
 */
@NullMarked
package com.logisav.mail.core.internal.words;

import org.jspecify.annotations.NullMarked;
