/**
 * Tables as spreadsheets: a release written as one formatted workbook, a workbook read back to the same sheets, and a
 * workbook given back with its problems marked in red.
 */
@NullMarked
package org.williscds.workbook;

import org.jspecify.annotations.NullMarked;
