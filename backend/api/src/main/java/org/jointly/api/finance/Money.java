package org.jointly.api.finance;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/** An amount in one currency (ISO 4217). */
@Serdeable
public record Money(String currency, BigDecimal amount) {}
