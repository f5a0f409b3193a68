var rsp = await fetch("/api/basicRegistrationInfos", {
  method: "POST",
  credentials: "same-origin",
  headers: new Headers({ Cookie: document.cookie }),
});
