package org.crossroads.hub.exemption;

import java.util.List;

/** Who works for whom; read for every consultation, so answered from memory. */
public interface Subcontracts {

    /** Those that are registered now, whatever their days, by principal, then subcontractor, then begin. */
    List<Subcontract> all();

    /** Puts these in the place of all there are; those that go are remembered. */
    void replaceAll(List<Subcontract> rows);
}
