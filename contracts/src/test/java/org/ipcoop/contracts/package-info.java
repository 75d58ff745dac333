/** Tests that the contracts hold together: schemas, examples, code lists, the sample data and the AsyncAPI document. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.contracts;
