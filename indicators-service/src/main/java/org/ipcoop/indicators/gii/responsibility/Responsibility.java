package org.ipcoop.indicators.gii.responsibility;

import org.jspecify.annotations.Nullable;

/**
 * A ministry that answers for an indicator.
 *
 * @param indicator the published name, which joins editions; see {@link org.ipcoop.indicators.gii.NodeFigures#plainName()}
 * @param source who says so
 * @param verified whether that was checked against an official assignment
 */
public record Responsibility(
        String indicator,
        Ministry ministry,
        String source,
        @Nullable String url,
        boolean verified) {}
