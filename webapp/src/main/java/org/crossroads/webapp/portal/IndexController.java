package org.crossroads.webapp.portal;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: which services there are, in which version, and where their contracts are. */
@Controller
public final class IndexController {

    private final ServiceList services;

    /** The addresses in the list are those in the WSDLs: the public ones, whatever name the reader came by. */
    public IndexController(ServedContracts contracts) {
        this.services = ServiceList.of(contracts);
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page(Model model) {
        model.addAttribute("list", services);
        return "services";
    }

    @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ServiceList> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(services);
    }
}
