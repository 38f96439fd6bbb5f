package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;

/** @param released whether the remark is to be submitted */
@Serdeable
public record ReleaseRemark(boolean released) {}
