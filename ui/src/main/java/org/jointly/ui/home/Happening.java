package org.jointly.ui.home;

import com.vaadin.flow.component.Component;
import java.time.Instant;

/** Something that happened, and how it looks. */
public record Happening(Instant at, Component line) {}
