fetch("/api/result/csv?export_number=" + encodeURIComponent(export_number), {
        method: "GET",
        credentials: "same-origin",
        headers: {
            "X-CSRFToken": event.target.dataset.csrfToken,
            "Content-Type": "application/json",
            Accept: "application/json",
        },
    })
