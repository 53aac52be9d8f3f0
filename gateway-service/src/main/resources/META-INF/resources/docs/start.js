SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#documentation",
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
});
