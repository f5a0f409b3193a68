if i try `fetch("http://localhost:8080/getData",{mode:'no-cors'}) ` from "http://localhost:9090".
i am able to access resources. is it intended behaviour or some issue?
