      "sendBeacon" in navigator
    ) {
      try {
        const blob = new Blob([body], { type: "application/json" })
        // eslint-disable-next-line @typescript-eslint/no-explicit-any
        if ((navigator as any).sendBeacon(url, blob) === true) {
          return
        }
      } catch {
        // Fall back to fetch below.
      }
    }
