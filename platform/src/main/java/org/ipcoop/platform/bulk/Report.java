package org.ipcoop.platform.bulk;

import org.ipcoop.platform.http.Language;

/**
 * What is told of an import, before it is in any form.
 *
 * @param committed whether what was counted is stored
 */
public record Report(
        ImportRequest request, RowCounts tally, boolean committed, Rejections rejections, Language language) {}
