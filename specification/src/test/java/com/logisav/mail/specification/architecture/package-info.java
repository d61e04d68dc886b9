/**
 * The rules that hold the architecture. Each takes the package that it judges, so that {@code ArchitectureTest} can run it on the modules,
 * where it must find nothing, and on the planted examples, where it must find what was planted.
 */
package com.logisav.mail.specification.architecture;
