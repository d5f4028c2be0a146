/** The document the pages live in; the phone around it shows it in a frame. */
export const PAGE_DOCUMENT = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title></title>
<link rel="stylesheet" href="fonts.css">
</head>
<body>
<script src="styles.js"></script>
<script src="templates.js"></script>
<script src="runtime.js"></script>
<script src="app.js"></script>
</body>
</html>
`;
