            var formData = new FormData();
    
            formData.append('file', file);

            console.log("uploading...");

            const config = {
                onUploadProgress: progressEvent => {
                    console.log(progressEvent)
                },
                data: formData,
                method: "POST",
                url: `${process.env.NEXT_PUBLIC_API_URL}/upload`,
            }
    
            var uploadRequest;
    
            try {
                uploadRequest = await axios(config);
            } catch (err) {
                if (err.response) {
                    if (err.response.status == 413) {
                        showError("File too large.");
                        continue;
                    } else if (err.response.status == 406) {
                        showError("Banned file type.");
                        continue;
                    }
                }
            }
