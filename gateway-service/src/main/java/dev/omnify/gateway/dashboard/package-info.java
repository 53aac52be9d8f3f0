/** The dashboard's pages and files, as its build left them in this application. */
@NullMarked
package dev.omnify.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
