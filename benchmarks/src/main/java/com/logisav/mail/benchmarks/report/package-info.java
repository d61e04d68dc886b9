/** What was measured, for people: tables in Markdown and charts in SVG, side by side in one directory. */
@NullMarked
package com.logisav.mail.benchmarks.report;

import org.jspecify.annotations.NullMarked;
