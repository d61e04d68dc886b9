/**
 * What stands in the tables: two invented companies, Thermalis in Nantes (heating) and Alpes Levage in Grenoble (lifts), which use equal
 * keys here and there, as two tenants of one installation do. Read {@link com.logisav.examples.fieldservice.data.DemoData} first.
 */
@NullMarked
package com.logisav.examples.fieldservice.data;

import org.jspecify.annotations.NullMarked;
